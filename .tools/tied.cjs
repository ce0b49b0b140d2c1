// Loaded into a server that `npm start` owns: when its owner is gone, however that came about, it stops as on a signal.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// A channel alone is no reason to go on living.
process.channel?.unref();
