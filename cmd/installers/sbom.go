package main

import (
	"crypto/sha256"
	"debug/buildinfo"
	"fmt"
	"io"
	"time"

	cdx "github.com/CycloneDX/cyclonedx-go"
)

// sbom writes which modules the program is made of, from what the compiler noted in
// it, as CycloneDX.
func (s *shop) sbom(w io.Writer) error {
	program, err := s.program(target{"linux", s.arch})
	if err != nil {
		return err
	}
	info, err := buildinfo.ReadFile(program)
	if err != nil {
		return err
	}
	return parts(w, s.product, info)
}

// parts writes the list of what a program is made of.
func parts(w io.Writer, p product, info *buildinfo.BuildInfo) error {
	main := cdx.Component{Type: cdx.ComponentTypeApplication, BOMRef: "pkg:golang/" + info.Main.Path, Name: p.Name, Version: p.Version,
		PackageURL: "pkg:golang/" + info.Main.Path + "@" + p.Version,
		Licenses:   &cdx.Licenses{{License: &cdx.License{ID: p.Licence}}}}
	var list []cdx.Component
	var on []string
	add := func(name, version string) {
		url := fmt.Sprintf("pkg:golang/%s@%s", name, version)
		list, on = append(list, cdx.Component{Type: cdx.ComponentTypeLibrary, BOMRef: url, Name: name, Version: version, PackageURL: url}), append(on, url)
	}
	add("stdlib", info.GoVersion)
	for _, m := range info.Deps {
		if m.Replace != nil {
			m = m.Replace
		}
		add(m.Path, m.Version)
	}
	b := cdx.NewBOM()
	// The same program has the same list: no random number, and no clock.
	sum := sha256.Sum256([]byte(main.PackageURL + fmt.Sprint(on)))
	sum[6], sum[8] = sum[6]&0x0f|0x50, sum[8]&0x3f|0x80 // a UUID made of a name
	b.SerialNumber = fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
	b.Metadata = &cdx.Metadata{Timestamp: p.Released.Format(time.RFC3339), Component: &main}
	b.Components = &list
	b.Dependencies = &[]cdx.Dependency{{Ref: main.BOMRef, Dependencies: &on}}
	return cdx.NewBOMEncoder(w, cdx.BOMFileFormatJSON).SetPretty(true).EncodeVersion(b, cdx.SpecVersion1_6)
}
