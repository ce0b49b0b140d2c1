// What Taro provides while building, for the settings files that call it: imported before them.
Object.assign(globalThis, { defineAppConfig: (settings: unknown) => settings });
