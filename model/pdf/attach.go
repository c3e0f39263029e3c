package pdf

import "fmt"

type attachment struct {
	name, media string
	data        []byte
}

// attach adds documents to the file, and to the catalog what leads to them.
func (f *file) attach(catalog *dict, attached []attachment, date string) {
	if len(attached) == 0 {
		return
	}
	var names, all dict
	for i, a := range attached {
		var d dict
		d.put("<</Type/EmbeddedFile/Filter/FlateDecode/Subtype").name(a.media).put("/Params<</Size ").num(len(a.data)).put("/ModDate").put(date).put(">>")
		data := f.addStream(d, well(a.data))
		var spec dict
		spec.put("<</Type/Filespec/AFRelationship/Source/F").text(a.name).put("/UF").text(a.name).put("/Desc").text(a.name)
		n := f.add(*spec.put("/EF<</F ").ref(data).put("/UF ").ref(data).put(">>>>"))
		names.put(fmt.Sprintf("(%04d)", i)).ref(n).put(" ") // the keys are to be in order
		all.ref(n).put(" ")
	}
	catalog.put("/Names<</EmbeddedFiles<</Names[").put(string(names)).put("]>>>>/AF[").put(string(all)).put("]")
}
