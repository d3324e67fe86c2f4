module example.org/loglantern

go 1.24
