package main

import (
	"bytes"
	"embed"
	"os"
	"strings"
	"text/template"
	"time"
)

// A product is what the packages say of the program.
type product struct {
	ID, Name, Command, Version string
	Homepage, Maintainer       string
	Licence                    string // SPDX
	Summary, SummaryFR         string
	Description, DescriptionFR string // one paragraph
	MIME, Extension            string
	Released                   time.Time // the time of every file in a package
	Debian, RPM, Arch, Alpine  []string  // what must be there to run
	DebianFonts, RPMFonts      []string  // for letters that the program's own lack
}

// describe takes the version from where it stands for the program, too.
func describe(root string, released time.Time) (product, error) {
	version, err := os.ReadFile(root + "/assets/version.txt")
	if err != nil {
		return product{}, err
	}
	return product{
		ID: "org.enjeux.Enjeux", Name: "Enjeux", Command: "enjeux", Version: strings.TrimSpace(string(version)),
		Homepage: "https://github.com/enjeux/enjeux", Maintainer: "The Enjeux authors <maintainers@enjeux.invalid>",
		Licence:       "MIT",
		Summary:       "Edit the briefing on an official visit",
		SummaryFR:     "Éditer le dossier d’une visite officielle",
		Description:   "Enjeux reads a source document, presents the stakes of an official visit section by section, each with the passage that it rests on, lets an analyst annotate and reorder them, and exports a formatted PDF.",
		DescriptionFR: "Enjeux lit un document source, présente les enjeux d’une visite officielle par thème, chacun avec le passage sur lequel il repose, se laisse annoter et réordonner, et exporte un PDF soigné.",
		MIME:          "application/vnd.enjeux.briefing", Extension: "enjeux",
		Released: released,
		// GLFW opens most of these by name when it starts, so that ldd does not show them.
		Debian: []string{"libc6 (>= 2.34)", "libgl1", "libegl1", "libx11-6", "libxcursor1", "libxi6", "libxinerama1", "libxrandr2",
			"libxxf86vm1", "libxkbcommon0", "libwayland-client0", "libwayland-cursor0", "libwayland-egl1", "shared-mime-info", "desktop-file-utils"},
		// By what they provide: Fedora and openSUSE name their packages differently.
		RPM: []string{"glibc >= 2.34", "libGL.so.1()(64bit)", "libEGL.so.1()(64bit)", "libX11.so.6()(64bit)", "libXcursor.so.1()(64bit)",
			"libXi.so.6()(64bit)", "libXinerama.so.1()(64bit)", "libXrandr.so.2()(64bit)", "libXxf86vm.so.1()(64bit)", "libxkbcommon.so.0()(64bit)",
			"libwayland-client.so.0()(64bit)", "libwayland-cursor.so.0()(64bit)", "libwayland-egl.so.1()(64bit)", "shared-mime-info", "desktop-file-utils"},
		Arch: []string{"glibc", "libglvnd", "libx11", "libxcursor", "libxi", "libxinerama", "libxrandr", "libxxf86vm", "libxkbcommon", "wayland",
			"shared-mime-info", "desktop-file-utils"},
		Alpine: []string{"mesa-gl", "mesa-egl", "libx11", "libxcursor", "libxi", "libxinerama", "libxrandr", "libxxf86vm", "libxkbcommon", "wayland-libs-client",
			"wayland-libs-cursor", "wayland-libs-egl", "shared-mime-info", "desktop-file-utils"},
		DebianFonts: []string{"fonts-dejavu-core"}, RPMFonts: []string{"dejavu-sans-fonts"},
	}, nil
}

// Day is when the version was released.
func (p product) Day() string { return p.Released.UTC().Format(time.DateOnly) }

//go:embed templates
var templates embed.FS

// render fills in a template.
func (p product) render(name string) ([]byte, error) {
	t, err := template.ParseFS(templates, "templates/"+name)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = t.Execute(&b, p)
	return b.Bytes(), err
}
