package clip

import (
	"fmt"
	"time"
	"unsafe"

	"fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"
)

var (
	user32           = windows.NewLazySystemDLL("user32.dll")
	openClipboard    = user32.NewProc("OpenClipboard")
	closeClipboard   = user32.NewProc("CloseClipboard")
	emptyClipboard   = user32.NewProc("EmptyClipboard")
	setClipboardData = user32.NewProc("SetClipboardData")
	getClipboardData = user32.NewProc("GetClipboardData")
	registerFormat   = user32.NewProc("RegisterClipboardFormatW")

	kernel32     = windows.NewLazySystemDLL("kernel32.dll")
	globalAlloc  = kernel32.NewProc("GlobalAlloc")
	globalFree   = kernel32.NewProc("GlobalFree")
	globalLock   = kernel32.NewProc("GlobalLock")
	globalUnlock = kernel32.NewProc("GlobalUnlock")
	globalSize   = kernel32.NewProc("GlobalSize")
)

const (
	unicodeText = 13 // CF_UNICODETEXT
	movable     = 2  // GMEM_MOVEABLE, as the clipboard demands
)

// system is the clipboard of Windows, which keeps what it is given by itself.
type system struct{}

func handleIn(context any) (uintptr, bool) {
	w, ok := context.(driver.WindowsWindowContext)
	return w.HWND, ok
}

func (system) put(window uintptr, html, text string) error {
	plain, err := windows.UTF16FromString(text)
	if err != nil { // a zero, which ends a text there
		return err
	}
	leave, err := enter(window)
	if err != nil {
		return err
	}
	defer leave()
	if ok, _, err := emptyClipboard.Call(); ok == 0 {
		return fmt.Errorf("empty the clipboard: %w", err)
	}
	if err := set(unicodeText, unsafe.Slice((*byte)(unsafe.Pointer(&plain[0])), 2*len(plain))); err != nil {
		return err
	}
	return set(formatHTML(), append([]byte(toFormat(html)), 0))
}

func (system) html(window uintptr) string {
	leave, err := enter(window)
	if err != nil {
		return ""
	}
	defer leave()
	data, _, _ := getClipboardData.Call(formatHTML())
	if data == 0 {
		return ""
	}
	size, _, _ := globalSize.Call(data)
	at, _, _ := globalLock.Call(data)
	if at == 0 {
		return ""
	}
	defer globalUnlock.Call(data)
	return fromFormat(windows.BytePtrToString(&append(clone(at, size), 0)[0]))
}

func (system) close() {}

// formatHTML is the number of the format of HTML.
func formatHTML() uintptr {
	name, _ := windows.UTF16PtrFromString("HTML Format")
	n, _, _ := registerFormat.Call(uintptr(unsafe.Pointer(name)))
	return n
}

// enter opens the clipboard, which one program may have open at a time.
func enter(window uintptr) (leave func(), err error) {
	for end := time.Now().Add(patience); ; {
		ok, _, err := openClipboard.Call(window)
		if ok != 0 {
			return func() { closeClipboard.Call() }, nil
		}
		if time.Now().After(end) {
			return nil, fmt.Errorf("open the clipboard: %w", err)
		}
		time.Sleep(10 * time.Millisecond) // nothing tells when the other program is done
	}
}

// set gives the clipboard a format of what was copied. The memory is its own then.
func set(format uintptr, data []byte) error {
	memory, _, err := globalAlloc.Call(movable, uintptr(len(data)))
	if memory == 0 {
		return err
	}
	at, _, err := globalLock.Call(memory)
	if at == 0 {
		globalFree.Call(memory)
		return err
	}
	copy(view(at, uintptr(len(data))), data)
	globalUnlock.Call(memory)
	if ok, _, err := setClipboardData.Call(format, memory); ok == 0 {
		globalFree.Call(memory)
		return fmt.Errorf("set the clipboard: %w", err)
	}
	return nil
}

func clone(at, size uintptr) []byte { return append([]byte(nil), view(at, size)...) }

// view is memory of the system as bytes.
func view(at, size uintptr) []byte {
	return unsafe.Slice((*byte)(*(*unsafe.Pointer)(unsafe.Pointer(&at))), size) // as vet wants it: at is no Go pointer
}
