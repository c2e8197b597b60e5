# cmake -DFOLDER=… -DOUTPUT=… -P embed.cmake: every file under FOLDER as text inside a C++ file.
file(GLOB_RECURSE paths RELATIVE ${FOLDER} ${FOLDER}/*)
list(SORT paths)
set(entries "")
foreach(path ${paths})
  file(READ ${FOLDER}/${path} text)
  string(APPEND entries "    {\"${path}\", R\"azetta(${text})azetta\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include <array>\n\n#include \"app/author/example.h\"\n\nnamespace azetta::author {\nnamespace {\n\nconst ExampleFile kFiles[] = {\n${entries}};\n\n}  // namespace\n\nstd::span<const ExampleFile> example_files() { return kFiles; }\n\n}  // namespace azetta::author\n")
