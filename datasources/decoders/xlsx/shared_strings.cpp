// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/shared_strings.h"

#include <QString>

#include <charconv>

namespace ioc {
namespace {

class StringEvents final : public XmlEvents
{
public:
    explicit StringEvents(TextStore &texts)
        : m_texts(texts)
    {
    }

    void startElement(std::string_view name, const XmlAttributes &) override
    {
        if (name == "si")
            m_text.clear();
        else if (name == "rPh")
            m_isPhonetic = true;
        m_isText = name == "t" && !m_isPhonetic;
    }

    void text(std::string_view piece) override
    {
        if (m_isText)
            m_text += piece;
    }

    void endElement(std::string_view name) override
    {
        m_isText = false;
        if (name == "rPh")
            m_isPhonetic = false;
        else if (name == "si")
            m_texts.add(withoutEscapes(m_text));
    }

private:
    TextStore &m_texts;
    std::string m_text;
    bool m_isText = false;
    bool m_isPhonetic = false;
};

} // namespace

std::uint32_t TextStore::add(std::string_view text)
{
    m_bytes += text;
    m_ends.push_back(m_bytes.size());
    return std::uint32_t(m_ends.size() - 1);
}

std::string_view TextStore::at(std::uint32_t index) const
{
    const std::uint64_t begin = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_bytes).substr(begin, m_ends[index] - begin);
}

std::string withoutEscapes(std::string_view text)
{
    std::string plain;
    for (auto at = text.find("_x"); at != std::string_view::npos; at = text.find("_x")) {
        unsigned code = 0;
        const bool isEscape =
            text.size() >= at + 7 && text[at + 6] == '_' &&
            std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16).ptr == text.data() + at + 6;
        plain += text.substr(0, isEscape ? at : at + 2);
        if (isEscape) {
            const QByteArray sign = QString(QChar(char16_t(code))).toUtf8();
            plain.append(sign.constData(), size_t(sign.size()));
        }
        text.remove_prefix(at + (isEscape ? 7 : 2));
    }
    return plain.append(text);
}

Result<TextStore> readSharedStrings(const ZipArchive &archive, const QString &part)
{
    TextStore texts;
    StringEvents events(texts);
    if (const auto done = readXml(archive, part, events); !done)
        return done.error();
    return texts;
}

} // namespace ioc
