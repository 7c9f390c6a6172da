// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/exposition_line.h"

namespace ioc {
namespace {

bool isLetter(char sign)
{
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '_';
}

bool isDigit(char sign)
{
    return sign >= '0' && sign <= '9';
}

/// Reads a line from left to right.
class LineReader
{
public:
    explicit LineReader(std::string_view line)
        : m_rest(line)
    {
    }

    void skipBlanks()
    {
        while (!m_rest.empty() && (m_rest.front() == ' ' || m_rest.front() == '\t'))
            m_rest.remove_prefix(1);
    }

    bool take(char sign)
    {
        if (m_rest.empty() || m_rest.front() != sign)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    /// A name of a metric, or of a label when colons may not be in it; empty: there is none.
    std::string_view name(bool colons)
    {
        size_t length = 0;
        while (length < m_rest.size()) {
            const char sign = m_rest[length];
            if (!isLetter(sign) && !(colons && sign == ':') && !(length > 0 && isDigit(sign)))
                break;
            ++length;
        }
        return cut(length);
    }

    /// What stands until the next blank.
    std::string_view word()
    {
        skipBlanks();
        return cut(std::min(m_rest.find_first_of(" \t"), m_rest.size()));
    }

    /// A text in quotes with the escapes \\ \" \n.
    std::optional<std::string> quoted()
    {
        if (!take('"'))
            return std::nullopt;
        std::string text;
        for (size_t i = 0; i < m_rest.size(); ++i) {
            char sign = m_rest[i];
            if (sign == '"') {
                m_rest.remove_prefix(i + 1);
                return text;
            }
            if (sign == '\\') {
                if (++i == m_rest.size() || (m_rest[i] != '\\' && m_rest[i] != '"' && m_rest[i] != 'n'))
                    return std::nullopt;
                sign = m_rest[i] == 'n' ? '\n' : m_rest[i];
            }
            text += sign;
        }
        return std::nullopt;
    }

    bool atEnd() const { return m_rest.empty(); }
    bool atComment() const { return m_rest.starts_with("# "); }

private:
    std::string_view cut(size_t length)
    {
        const std::string_view word = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return word;
    }

    std::string_view m_rest;
};

bool readLabels(LineReader &reader, ExpositionSample &sample)
{
    reader.skipBlanks();
    while (!reader.take('}')) {
        const std::string_view label = reader.name(false);
        reader.skipBlanks();
        if (label.empty() || !reader.take('='))
            return false;
        reader.skipBlanks();
        auto value = reader.quoted();
        if (!value)
            return false;
        sample.labels.emplace_back(label, std::move(*value));
        reader.skipBlanks();
        if (reader.take(','))
            reader.skipBlanks();
        else if (reader.take('}'))
            return true;
        else
            return false;
    }
    return true;
}

} // namespace

std::optional<ExpositionSample> expositionSample(std::string_view line)
{
    LineReader reader(line);
    ExpositionSample sample;
    reader.skipBlanks();
    sample.name = reader.name(true);
    if (sample.name.empty())
        return std::nullopt;
    reader.skipBlanks();
    if (reader.take('{') && !readLabels(reader, sample))
        return std::nullopt;
    sample.value = reader.word();
    if (sample.value.empty())
        return std::nullopt;
    reader.skipBlanks();
    if (!reader.atEnd() && !reader.atComment())
        sample.time = reader.word();
    reader.skipBlanks();
    if (!reader.atEnd() && !reader.atComment())
        return std::nullopt;
    return sample;
}

} // namespace ioc
