#include "app/author/preview_page.h"

namespace azetta::author {
namespace {

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

constexpr const char* kStyle =
    "body{margin:0 auto;max-width:1400px;padding:1.5rem;background:#f4efe6;color:#1d1a1f;font:16px/1.5 "
    "\"Noto Sans\",\"Noto Sans "
    "Arabic\",sans-serif}\n"
    "a{color:#7a2030}h2{margin:3rem 0 0;border-bottom:3px solid #a06a10}h3{margin:2rem 0 .5rem}\n"
    "nav li{display:inline-block;margin-inline-end:1rem}nav ul{padding:0}\n"
    "code{font:13px monospace;color:#5b5148}\n"
    ".sheet{display:grid;grid-template-columns:repeat(auto-fill,minmax(420px,1fr));gap:1rem}\n"
    "figure{margin:0;background:#fff;padding:.5rem}img{width:100%;height:auto;display:block;background:#"
    "0e1322}\n"
    "figcaption{font-size:14px;padding-top:.4rem}\n";

void add_figure(std::string& out, const SheetPicture& picture) {
  const std::string file = escaped(picture.file);
  out += "<figure><a href=\"" + file + "\"><img loading=\"lazy\" src=\"" + file + "\" alt=\"" +
         escaped(picture.alt.empty() ? picture.what : picture.alt) + "\"></a>\n<figcaption><bdi><code>" +
         file + "</code></bdi> <bdi lang=\"en\">" + escaped(picture.what) + "</bdi>";
  if (!picture.alt.empty()) out += "<br>" + escaped(picture.alt);
  out += "</figcaption></figure>\n";
}

}  // namespace

std::string sheet_page(const std::string& title, const std::string& about,
                       const std::vector<SheetSection>& sections) {
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
      escaped(title) + "</title>\n<style>\n" + kStyle + "</style>\n</head>\n<body>\n<h1>" + escaped(title) +
      "</h1>\n<p>" + escaped(about) + "</p>\n<nav>\n";
  for (const SheetSection& section : sections) {
    const std::string attributes =
        " lang=\"" + escaped(section.tag) + "\" dir=\"" + (section.rtl ? "rtl" : "ltr") + "\"";
    out += "<ul" + attributes + "><li><a href=\"#" + escaped(section.tag) + "\"><strong>" +
           escaped(section.name) + "</strong></a></li>\n";
    for (const SheetGroup& group : section.groups) {
      out += "<li><a href=\"#" + escaped(group.anchor) + "\">" + escaped(group.title) + "</a></li>\n";
    }
    out += "</ul>\n";
  }
  out += "</nav>\n";
  for (const SheetSection& section : sections) {
    out += "<section id=\"" + escaped(section.tag) + "\" lang=\"" + escaped(section.tag) + "\" dir=\"" +
           (section.rtl ? "rtl" : "ltr") + "\">\n<h2>" + escaped(section.name) + "</h2>\n";
    for (const SheetGroup& group : section.groups) {
      out += "<h3 id=\"" + escaped(group.anchor) + "\">" + escaped(group.title);
      if (!group.source.empty()) out += " <bdi><code>" + escaped(group.source) + "</code></bdi>";
      out += "</h3>\n<div class=\"sheet\">\n";
      for (const SheetPicture& picture : group.pictures) add_figure(out, picture);
      out += "</div>\n";
    }
    out += "</section>\n";
  }
  return out + "</body>\n</html>\n";
}

}  // namespace azetta::author
