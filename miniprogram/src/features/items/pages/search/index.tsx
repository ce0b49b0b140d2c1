import { View } from '@tarojs/components';
import { useState } from 'react';
import { ITEM_SEARCH } from '@/copy/itemGuide';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { useToast } from '@/frame/useToast';
import { navigation } from '@/platform/navigation';
import { usePlace } from '@/session/place';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Field } from '@/ui/Field';
import { ListRow } from '@/ui/ListRow';
import { forgetSearches, keepSearch, recentSearches } from '../../logic/recentSearches';
import { useAsked } from '../../logic/useItemSearch';
import { WordList } from '../../parts/WordList';
import { Results } from './Results';
import { ItemSuggestionsDocument, type ItemSuggestionsQuery } from './Search.generated';

type Suggestion = ItemSuggestionsQuery['searchSuggestions'][number];

/** An item opens its guide, everything else its list. */
function follow({ kind, text, code }: Suggestion): void {
  if (code !== null) return navigation.go(ROUTES.item(code));
  navigation.go(ROUTES.itemList(kind === 'DEPARTMENT' ? { department: text } : { lifeEvent: text }));
}

const Suggestions = ({ items }: { readonly items: readonly Suggestion[] }) =>
  items.length === 0 ? null : (
    <Card title={ITEM_SEARCH.suggestions}>
      {items.map((suggestion) => (
        <ListRow
          key={`${suggestion.kind} ${suggestion.code ?? suggestion.text}`}
          title={suggestion.text}
          second={ITEM_SEARCH.kinds[suggestion.kind]}
          onTap={() => follow(suggestion)}
        />
      ))}
    </Card>
  );

interface RecentProps {
  readonly onChoose: (text: string) => void;
  readonly onForget: () => void;
}

const Recent = ({ onChoose, onForget }: RecentProps) => {
  const texts = recentSearches();
  if (texts.length === 0) return null;
  const clear = (
    <Action look="quiet" icon="trash-2" onTap={onForget}>
      {ITEM_SEARCH.clear}
    </Action>
  );
  return (
    <Card title={ITEM_SEARCH.recent} aside={clear}>
      <WordList label={ITEM_SEARCH.recent} words={texts} onTap={onChoose} />
    </Card>
  );
};

/** 查找事项: words, pinyin or initials; suggestions while typing, answers when the text is whole. */
export default function ItemSearch() {
  const { text: first = '' } = navigation.useParams();
  const [typed, setTyped] = useState(first);
  const [whole, setWhole] = useState(first);
  const [toast, show] = useToast();
  const region = usePlace()?.code ?? null;
  const text = typed.trim();
  const typing = text !== '' && text !== whole;
  const suggestions = useAsked(ItemSuggestionsDocument, typing ? { text, region } : null);
  const search = (words: string): void => {
    setTyped(words);
    setWhole(words.trim());
    if (words.trim() !== '') keepSearch(words.trim());
  };
  const forget = (): void => {
    forgetSearches();
    show(ITEM_SEARCH.cleared);
  };
  return (
    <PageFrame title={ITEM_SEARCH.title} toast={toast} narrow>
      <Field
        label={ITEM_SEARCH.label}
        help={ITEM_SEARCH.help}
        value={typed}
        maxLength={50}
        onChange={setTyped}
        onDone={() => search(typed)}
      />
      <Action icon="search" disabled={text === ''} onTap={() => search(typed)}>
        {ITEM_SEARCH.go}
      </Action>
      <View>
        {text === '' && <Recent onChoose={search} onForget={forget} />}
        {typing && suggestions.data && <Suggestions items={suggestions.data.searchSuggestions} />}
        {!typing && whole !== '' && <Results key={`${whole} ${region ?? ''}`} text={whole} region={region} />}
      </View>
    </PageFrame>
  );
}
