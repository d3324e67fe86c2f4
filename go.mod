module github.com/factcheck-ci/factcheck

go 1.26.8
