package main

import (
	"archive/tar"
	"fmt"
	"io"

	"github.com/ulikunitz/xz"
)

// tarball writes the files of the packages with a script that installs them into a
// prefix, and removes them.
func (s *shop) tarball(w io.Writer) error {
	list, err := s.staged()
	if err != nil {
		return err
	}
	return tarball(w, s.product, list)
}

func tarball(w io.Writer, p product, list []file) error {
	script, err := p.render("install.sh")
	if err != nil {
		return err
	}
	z, err := xz.WriterConfig{DictCap: 32 << 20}.NewWriter(w)
	if err != nil {
		return err
	}
	t := tar.NewWriter(z)
	top := fmt.Sprintf("%s-%s/", p.Command, p.Version)
	for _, f := range append([]file{{"install.sh", 0o755, script}}, list...) {
		head := &tar.Header{Name: top + f.path, Mode: int64(f.mode), Size: int64(len(f.data)), ModTime: p.Released, Format: tar.FormatPAX}
		if err := t.WriteHeader(head); err != nil {
			return err
		}
		if _, err := t.Write(f.data); err != nil {
			return err
		}
	}
	if err := t.Close(); err != nil {
		return err
	}
	return z.Close()
}
