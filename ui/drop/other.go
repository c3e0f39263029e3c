//go:build !(linux || freebsd || openbsd || netbsd)

package drop

func receive(uint32, func(Drop), func(bool)) (stop func()) { return func() {} }
