package assets

import _ "embed"

//go:generate go run sample/generate.go sample/content.go sample/sections.go

// Sample is a whole briefing, a .enjeux file, that the editor opens to show what
// it does. It is written from the words of the folder sample.
//
//go:embed sample.enjeux
var Sample []byte
