package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/enjeux/enjeux/assets"
)

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Version, build, and licences of what the program carries",
		Args:  exactly(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			revision := "source"
			info, ok := debug.ReadBuildInfo()
			if ok {
				for _, s := range info.Settings {
					if s.Key == "vcs.revision" {
						revision = s.Value
					}
				}
			}
			w := cmd.OutOrStdout()
			fmt.Fprintf(w, "Enjeux %s (%s, %s, %s/%s)\n\n", assets.Version, revision, runtime.Version(), runtime.GOOS, runtime.GOARCH)
			_, err := w.Write(assets.Licences)
			return err
		},
	}
}
