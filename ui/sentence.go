package ui

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/compare"
	"github.com/enjeux/enjeux/model/spool"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
)

// ErrBriefing says that what was to be imported is a briefing, and no document.
var ErrBriefing = errors.New("a briefing already")

// Sentence says an error to a person: what happened, to which file, and what to
// do. An error that it does not know is said in its own words.
func Sentence(err error) string {
	var held *store.HeldError
	if errors.As(err, &held) {
		return lang.T("%s is open for writing by %s on %s since %s: you can read it, and save a copy to change.", filepath.Base(held.Path),
			held.Holder.User, held.Holder.Host, held.Holder.Since.Local().Format("15:04"))
	}
	var list *lex.ListError
	if errors.As(err, &list) {
		return lang.T("%s: your word list cannot be read (%s); correct it, or take it away.", filepath.Join(wordsFolder(), list.Name), list.Err)
	}
	for _, c := range known(file(err)) {
		if errors.Is(err, c.is) {
			return c.text
		}
	}
	return err.Error()
}

// stopped ends a sentence in a full stop, where it does not end yet.
func stopped(sentence string) string {
	if strings.HasSuffix(sentence, ".") {
		return sentence
	}
	return sentence + "."
}

// A fault is an error that can be said to a person.
type fault struct {
	is   error
	text string
}

// known are the faults of a file of that name, the first that an error is holds.
func known(name string) []fault {
	return []fault{
		{fs.ErrNotExist, lang.T("%s: there is no such file or folder; check the name.", name)},
		{fs.ErrPermission, lang.T("%s: you may not read or write here; choose another folder or ask for access.", name)},
		{syscall.ENOSPC, lang.T("%s: the disk is full; free some room or save elsewhere.", name)},
		{syscall.EISDIR, lang.T("%s: this is a folder; name a file.", name)},
		{store.ErrNewer, lang.T("%s: written by a newer version of Enjeux; update the program to open it.", name)},
		{store.ErrDamaged, lang.T("%s: the file is damaged; open an earlier copy of it.", name)},
		{store.ErrTooLarge, lang.T("%s: larger than a briefing can be; check that it is the right file.", name)},
		{store.ErrProtected, lang.T("%s: protected; give its passphrase to open it.", name)},
		{store.ErrKey, lang.T("%s: the passphrase or the key is not the right one; try again.", name)},
		{store.ErrNotBriefing, lang.T("%s: not an Enjeux briefing; to read a document, import it.", name)},
		{spool.ErrService, lang.T("There is nothing to print with: the command lp of CUPS is not installed. Install cups-client (Debian, Ubuntu, Fedora) or cups (Arch), or export a PDF and print that.")},
		{spool.ErrPrinter, lang.T("The system has no printer. Set one up in its settings, or export a PDF.")},
		{context.DeadlineExceeded, lang.T("That took too long, and was given up. Try again later.")},
		{ErrBriefing, lang.T("%s: a briefing already; open it, or bring it into another with merge.", name)},
		{compare.ErrApart, lang.T("These are not versions of the same briefing; compare them instead of merging them.")},
		{article.ErrEmpty, lang.T("%s: there is no text in it; choose another document.", name)},
		{article.ErrBinary, lang.T("%s: not a text; save the document as plain text (UTF-8) and import that.", name)},
		{article.ErrTooLarge, lang.T("%s: too large to import; cut it into parts of less than 128 MB.", name)},
		{article.ErrEncrypted, lang.T("%s: protected by a password; save a copy without it and import that.", name)},
		{article.ErrScan, lang.T("%s: a scan, pictures of pages without their text; put it through text recognition first.", name)},
		{article.ErrDamaged, lang.T("%s: the document is damaged; open it in the program it comes from and save it again.", name)},
		{article.ErrUnsupported, lang.T("%s: documents of this kind cannot be read; save it as DOCX, ODT, PDF or plain text.", name)},
		{article.ErrFault, lang.T("%s: Enjeux failed on it, through a fault of its own; import it in parts, and report this.", name)},
		{article.ErrNotFile, lang.T("%s: this is not a file that can be read; name a document.", name)},
	}
}

// file finds the name of the file that an error is about: in the file system's
// own error, or after the verb that ours begin with ("open NAME: …").
func file(err error) string {
	text := err.Error()
	for _, verb := range []string{"open ", "save ", "recover ", "export ", "read source ", "parse "} {
		if rest, ok := strings.CutPrefix(text, verb); ok {
			if quoted, err := strconv.QuotedPrefix(rest); err == nil {
				name, _ := strconv.Unquote(quoted)
				return name
			}
			if name, _, ok := strings.Cut(rest, ": "); ok {
				return name
			}
		}
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Path
	}
	name, _, _ := strings.Cut(text, ": ")
	return name
}
