// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/record_json.h"

#include "core/base/bytes_view.h"

#include <QString>

#include <charconv>
#include <cmath>

namespace ioc {
namespace {

bool isPlain(std::string_view text)
{
    for (const char c : text) {
        if (c < 0x20 || c == '"' || c == '\\') // also every byte of a multi-byte character, where char is signed
            return false;
    }
    return true;
}

void appendInteger(QByteArray &out, std::int64_t value)
{
    char buffer[24];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
    out.append(buffer, end - buffer);
}

void appendNumber(QByteArray &out, double value)
{
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    char buffer[32];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
    out.append(buffer, end - buffer);
    // What was no whole number in the payload must not become one when it is read again.
    if (std::string_view(buffer, size_t(end - buffer)).find_first_of(".e") == std::string_view::npos)
        out += ".0";
}

} // namespace

void appendJsonUtf8(QByteArray &out, std::string_view text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += kHex[(c >> 4) & 0xF];
                out += kHex[c & 0xF];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void appendJsonText(QByteArray &out, std::string_view text)
{
    if (isPlain(text)) {
        out += '"';
        out.append(text.data(), qsizetype(text.size()));
        out += '"';
        return;
    }
    // Through QString, so that broken UTF-8 cannot leave this program.
    const QByteArray whole = QString::fromUtf8(text.data(), qsizetype(text.size())).toUtf8();
    appendJsonUtf8(out, viewOf(whole));
}

void appendJsonCell(QByteArray &out, const Cell &cell, std::string_view structure)
{
    switch (cell.kind) {
    case Cell::Kind::Text:
        return appendJsonText(out, cell.text);
    case Cell::Kind::Integer:
        return appendInteger(out, cell.integer);
    case Cell::Kind::Number:
        return appendNumber(out, cell.number);
    case Cell::Kind::Boolean:
        out += cell.integer != 0 ? "true" : "false";
        return;
    case Cell::Kind::Structure:
        out.append(structure.data(), qsizetype(structure.size()));
        return;
    case Cell::Kind::Absent:
        out += "null";
        return;
    }
}

QByteArray recordJson(const std::vector<std::string> &names, std::span<const Cell> cells)
{
    QByteArray out;
    out.reserve(qsizetype(names.size()) * 24);
    out += '{';
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += ',';
        appendJsonText(out, names[i]);
        out += ':';
        appendJsonCell(out, cells[i], "\"…\"");
    }
    out += '}';
    return out;
}

} // namespace ioc
