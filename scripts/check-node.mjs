// Runs on any Node, so it is written in old JavaScript: says in one line when this Node can't run Beraad.
const wanted = 24
const found = Number(process.versions.node.split('.')[0])

if (found < wanted) {
  process.stderr.write(
    `Beraad needs Node ${wanted} or newer; this is ${process.version}. ` +
      `npm brings it on Linux, Windows and Intel Macs: run 'npm ci' (with optional dependencies). ` +
      `On ${process.platform} ${process.arch} install Node ${wanted} yourself if that does not help.\n`,
  )
  process.exit(1)
}
