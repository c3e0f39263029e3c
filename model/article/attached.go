package article

import (
	"context"

	"github.com/enjeux/enjeux/model/article/reader"
)

// attach reads what came with an e-mail. What cannot be read, or stands too deep
// in other e-mails, or is one too many, becomes a warning.
func (d *Document) attach(ctx context.Context, files []reader.Attachment, opts Options, depth int) {
	const deep, many = 3, 50
	for k, f := range files {
		if depth < deep && k < many {
			if a, err := parse(ctx, f.Name, f.Data, opts, nil, depth+1); err == nil {
				d.Attached = append(d.Attached, a)
				continue
			}
		}
		d.Warnings = append(d.Warnings, reader.Warning{Kind: reader.Skipped, Detail: f.Name})
	}
}
