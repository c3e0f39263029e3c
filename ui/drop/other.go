//go:build !(linux || freebsd || openbsd || netbsd)

package drop

func receive(uint32, func(Drop)) (stop func()) { return func() {} }
