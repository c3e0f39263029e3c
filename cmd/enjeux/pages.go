package main

import (
	"fmt"
	"image"
	"image/png"
	"io"
	"math"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/page"
)

func pagesCommand() *cobra.Command {
	var out string
	var dpi float64
	var print printFlags
	cmd := &cobra.Command{
		Use:   "pages FILE.enjeux -o DIR",
		Short: "Draw each page as a PNG, as the preview shows it",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if out == "" {
				return fmt.Errorf("%w: name a folder with -o", errUsage)
			}
			if dpi < 10 || dpi > 1200 {
				return fmt.Errorf("%w: --dpi is from 10 to 1200, not %g", errUsage, dpi)
			}
			b, o, err := print.load(args[0])
			if err != nil {
				return err
			}
			pages, err := layout.Pages(b.For(o.Audience), o.Style, o.Fonts)
			if err != nil {
				return err
			}
			return drawPages(out, pages, o.Fonts, dpi)
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "the folder to write to; it is made if need be")
	cmd.Flags().Float64Var(&dpi, "dpi", 96, "dots an inch")
	print.add(cmd)
	return cmd
}

// drawPages writes page-01.png, page-02.png … into a folder, with as many digits as
// the last one needs, so that they sort.
func drawPages(dir string, pages []layout.Page, fonts *layout.Fonts, dpi float64) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	scale, digits := dpi/72, max(2, len(fmt.Sprint(len(pages))))
	for i, p := range pages {
		img := image.NewRGBA(image.Rect(0, 0, int(math.Round(p.Width*scale)), int(math.Round(p.Height*scale))))
		page.Draw(img, p, fonts, scale)
		name := filepath.Join(dir, fmt.Sprintf("page-%0*d.png", digits, i+1))
		if err := store.Replace(name, func(w io.Writer) error { return png.Encode(w, img) }); err != nil {
			return err
		}
	}
	return nil
}
