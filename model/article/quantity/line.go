package quantity

import "github.com/enjeux/enjeux/model/article/timex"

// A Line is a paragraph while figures are looked for in it.
type Line struct{ timex.Line }
