// Command enjeux is the editor for the briefing on an official visit, and the
// commands that do its work without a window.
package main

import (
	"io"
	"os"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run does what the arguments say and returns the exit status: 0 when it did
// what was asked, 1 when it found something wrong, 2 on bad usage.
func run(args []string, in io.Reader, out, errs io.Writer) int {
	cmd := rootCommand()
	cmd.SetArgs(args)
	cmd.SetIn(in)
	cmd.SetOut(out)
	cmd.SetErr(errs)
	return report(errs, cmd.Execute())
}
