package main

import (
	"errors"
	"os"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"github.com/spf13/cobra"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/ui"
)

// appID is what the system and Fyne's folder of settings call the program.
const appID = "org.enjeux.Enjeux"

// errNoDisplay says that there is nowhere to show a window.
var errNoDisplay = errors.New("there is no display to open a window on; use the commands of enjeux --help instead")

// openEditor opens the window, on the file that the arguments name.
func openEditor(cmd *cobra.Command, args []string) error {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return errNoDisplay
	}
	keepHeap()
	go loadFonts() // meanwhile
	ui.MendSettings(appID)
	app.SetMetadata(fyne.AppMetadata{ID: appID, Name: "Enjeux", Version: assets.Version,
		Migrations: map[string]bool{"fyneDo": true}})
	a := app.NewWithID(appID)
	return ui.New(a).Run(strings.Join(args, ""), loadFonts, func(err error) { report(cmd.ErrOrStderr(), err) })
}
