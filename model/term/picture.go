package term

import (
	"regexp"
	"sync"

	"github.com/enjeux/enjeux/model"
)

// A Picture is a paragraph that shows one, as Markdown writes it.
type Picture struct {
	Name         string // of the blob, see [model.PictureScheme]
	Alt, Caption string // what it shows, for who does not see it; what stands below it
}

var picture = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^!\[([^\]]*)\]\(` + model.PictureScheme + `([0-9a-f]{64})(?: "([^"]*)")?\)$`)
})

// PictureOf reads the picture that a paragraph is; false for a paragraph of text.
func PictureOf(paragraph string) (Picture, bool) {
	m := picture().FindStringSubmatch(paragraph)
	if m == nil {
		return Picture{}, false
	}
	return Picture{Alt: m[1], Name: m[2], Caption: m[3]}, true
}
