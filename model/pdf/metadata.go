package pdf

import (
	"encoding/xml"
	"strconv"
	"strings"
	"time"
)

const program = "Enjeux"

// dict is what readers show as the properties of the document.
func (info Info) dict() dict {
	date := info.date()
	var d dict
	d.put("<</Title").text(info.Title)
	if info.Author != "" {
		d.put("/Author").text(info.Author)
	}
	if info.Subject != "" {
		d.put("/Subject").text(info.Subject)
	}
	d.put("/Creator(" + program + ")/Producer(" + program + ")/CreationDate").put(date).put("/ModDate").put(date)
	return *d.put(">>")
}

// date is when it was made, as a string of the file.
func (info Info) date() string { return info.Created.Format("(D:20060102150405Z)") }

// xmp is the same for archives, with the parts of the standards that the file
// keeps to, part being that of PDF/A. It wants the names of PDF/UA described, since they are not among
// those that it knows.
func (info Info) xmp(part int) []byte {
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + `<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
`)
	property(&b, "dc:title", `<rdf:Alt><rdf:li xml:lang="x-default">`, info.Title, `</rdf:li></rdf:Alt>`)
	property(&b, "dc:creator", `<rdf:Seq><rdf:li>`, info.Author, `</rdf:li></rdf:Seq>`)
	property(&b, "dc:description", `<rdf:Alt><rdf:li xml:lang="x-default">`, info.Subject, `</rdf:li></rdf:Alt>`)
	property(&b, "dc:language", `<rdf:Bag><rdf:li>`, info.Language, `</rdf:li></rdf:Bag>`)
	date := info.Created.Format(time.RFC3339)
	for _, name := range []string{"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"} {
		property(&b, name, "", date, "")
	}
	property(&b, "xmp:CreatorTool", "", program, "")
	property(&b, "pdf:Producer", "", program, "")
	if part > 0 {
		property(&b, "pdfaid:part", "", strconv.Itoa(part), "")
		property(&b, "pdfaid:conformance", "", "A", "")
	}
	b.WriteString(`<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Which part of ISO 14289 the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`)
	return []byte(b.String())
}

// property writes an element of XML, unless it would be empty.
func property(b *strings.Builder, name, before, text, after string) {
	if text == "" {
		return
	}
	b.WriteString("<" + name + ">" + before)
	if err := xml.EscapeText(b, []byte(text)); err != nil {
		panic(err) // a builder does not fail
	}
	b.WriteString(after + "</" + name + ">\n")
}
