// Loaded into a measured process: tells its own CPU time when it is asked.
process.on('message', (question) => {
  if (question === 'cpu') process.send({ cpu: process.cpuUsage(), rss: process.memoryUsage().rss });
});
// The question may come at any time, but nobody has to wait for it at the end.
process.channel?.unref();
