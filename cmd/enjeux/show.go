package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/enjeux/enjeux/model"
)

func showCommand() *cobra.Command {
	var asJSON bool
	var protect keyFlag
	cmd := &cobra.Command{
		Use:   "show FILE.enjeux",
		Short: "Show the outline, or the whole briefing as JSON",
		Args:  exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			key, err := protect.key()
			if err != nil {
				return err
			}
			b, _, err := readBriefing(cmd, args[0], key)
			if err != nil {
				return err
			}
			if !asJSON {
				return outline(cmd.OutOrStdout(), b)
			}
			enc := json.NewEncoder(cmd.OutOrStdout())
			enc.SetEscapeHTML(false)
			enc.SetIndent("", "  ")
			return enc.Encode(view(b))
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "the whole briefing as JSON (schema: assets/show.schema.json)")
	protect.add(cmd)
	return cmd
}

// outline prints titles, a line each.
func outline(w io.Writer, b *model.Briefing) error {
	var out strings.Builder
	v := b.Visit()
	fmt.Fprintln(&out, v.Title)
	if v.Start != "" {
		fmt.Fprintln(&out, strings.Trim(v.Start+"/"+v.End, "/"))
	}
	for s := range model.Children[model.Section](b, b.ID()) {
		fmt.Fprintf(&out, "\n%s %s\n", b.Number(s.ID), s.Title)
		for st := range model.Children[model.Stake](b, s.ID) {
			fmt.Fprintf(&out, "  %s %s\n", b.Number(st.ID), st.Title)
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}
