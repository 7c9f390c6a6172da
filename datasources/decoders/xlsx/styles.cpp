// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/styles.h"

#include <QHash>

namespace ioc {
namespace {

class StyleEvents final : public XmlEvents
{
public:
    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "numFmt") {
            const auto id = attributes.number("numFmtId");
            if (id)
                m_custom.insert(*id, customFormat(attributes.value("formatCode").value_or("")));
        } else if (name == "cellXfs") {
            m_inCells = true;
        } else if (name == "xf" && m_inCells) {
            const int id = attributes.number("numFmtId").value_or(0);
            const auto custom = m_custom.constFind(id);
            formats.push_back(custom == m_custom.constEnd() ? builtInFormat(id) : *custom);
        }
    }

    void text(std::string_view) override {}

    void endElement(std::string_view name) override
    {
        if (name == "cellXfs")
            m_inCells = false;
    }

    CellFormats formats;

private:
    QHash<int, NumberFormat> m_custom;
    bool m_inCells = false;
};

} // namespace

Result<CellFormats> readStyles(const ZipArchive &archive, const QString &part)
{
    StyleEvents events;
    if (const auto done = readXml(archive, part, events); !done)
        return done.error();
    return std::move(events.formats);
}

} // namespace ioc
