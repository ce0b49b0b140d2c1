// Loaded into a measured process: tells its own CPU time when it is asked.
process.on('message', (question) => {
  if (question === 'cpu') process.send({ cpu: process.cpuUsage(), rss: process.memoryUsage().rss });
});
// The bench that measures is gone: nobody else would stop this server.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
