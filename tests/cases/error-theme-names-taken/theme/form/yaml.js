p { margin: 0; }
