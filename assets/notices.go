package assets

import _ "embed"

// ShowSchema is the JSON Schema (2020-12) of what "enjeux show --json" prints.
//
//go:embed show.schema.json
var ShowSchema []byte

// Licences lists, as text to be read, what the program carries of others: a
// line each with the licence and the holder, then where the full texts are.
//
//go:embed LICENCES.txt
var Licences []byte
