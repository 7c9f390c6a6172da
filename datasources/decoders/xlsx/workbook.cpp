// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/workbook.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

QString textOf(std::optional<std::string_view> value)
{
    return value ? QString::fromUtf8(value->data(), qsizetype(value->size())) : QString();
}

/// What a part refers to, by the ids that it uses.
struct Relation
{
    QString type; ///< the last word of its address: "worksheet"
    QString part;
};

class RelationEvents final : public XmlEvents
{
public:
    explicit RelationEvents(QString folder)
        : m_folder(std::move(folder))
    {
    }

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name != "Relationship" || attributes.value("TargetMode") == "External")
            return;
        const QString target = textOf(attributes.value("Target"));
        const bool isAbsolute = target.startsWith(QLatin1Char('/'));
        relations.insert(textOf(attributes.value("Id")),
                         {textOf(attributes.value("Type")).section(QLatin1Char('/'), -1),
                          isAbsolute ? target.mid(1) : QDir::cleanPath(m_folder + target)});
    }

    void text(std::string_view) override {}
    void endElement(std::string_view) override {}

    QString partOf(QStringView type) const
    {
        for (const Relation &relation : relations) {
            if (relation.type == type)
                return relation.part;
        }
        return {};
    }

    QHash<QString, Relation> relations;

private:
    QString m_folder;
};

class WorkbookEvents final : public XmlEvents
{
public:
    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "workbookPr" && attributes.isOn("date1904"))
            dateSystem = DateSystem::From1904;
        if (name != "sheet")
            return;
        const QString state = textOf(attributes.value("state"));
        sheets.push_back({textOf(attributes.value("name")), textOf(attributes.value("id")),
                          state == u"hidden" || state == u"veryHidden"});
    }

    void text(std::string_view) override {}
    void endElement(std::string_view) override {}

    DateSystem dateSystem = DateSystem::From1900;
    std::vector<XlsxWorkbook::SheetEntry> sheets; ///< `part` is still the id of a relation
};

Error refused(const QString &reason)
{
    return Error{ErrorCode::Payload, reason};
}

} // namespace

Result<XlsxWorkbook> XlsxWorkbook::open(std::string_view bytes)
{
    if (bytes.empty())
        return refused(Texts::tr("The payload is empty."));
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return refused(Texts::tr("This is an old workbook (.xls) or one that is locked with a password. Open it in the "
                                 "program that made it and save it as .xlsx without a password."));
    auto archive = ZipArchive::open(bytes);
    if (!archive)
        return archive.error();
    if (archive->holds(QStringLiteral("xl/workbook.bin")))
        return refused(Texts::tr("This is a binary workbook (.xlsb): save it as .xlsx."));
    if (archive->holds(QStringLiteral("content.xml")))
        return refused(Texts::tr("This is an OpenDocument spreadsheet (.ods): save it as .xlsx."));
    XlsxWorkbook workbook(std::move(*archive));
    if (const auto read = workbook.readParts(); !read)
        return read.error();
    return workbook;
}

Result<void> XlsxWorkbook::readParts()
{
    RelationEvents root{QString()};
    if (const auto read = readXml(m_archive, QStringLiteral("_rels/.rels"), root); !read)
        return read.error();
    const QString part = root.partOf(u"officeDocument");
    const QString folder = part.section(QLatin1Char('/'), 0, -2) + QLatin1Char('/');
    RelationEvents own(folder);
    WorkbookEvents document;
    const QString relations =
        folder + QStringLiteral("_rels/") + part.section(QLatin1Char('/'), -1) + QStringLiteral(".rels");
    if (const auto read = readXml(m_archive, relations, own); !read)
        return read.error();
    if (const auto read = readXml(m_archive, part, document); !read)
        return read.error();
    m_context.dateSystem = document.dateSystem;
    for (SheetEntry &sheet : document.sheets) {
        const auto relation = own.relations.constFind(sheet.part);
        if (relation == own.relations.constEnd() || relation->type != u"worksheet")
            continue;
        sheet.part = relation->part;
        m_sheets.push_back(std::move(sheet));
    }
    auto texts = std::make_shared<TextStore>();
    if (const QString shared = own.partOf(u"sharedStrings"); !shared.isEmpty()) {
        auto read = readSharedStrings(m_archive, shared);
        if (!read)
            return read.error();
        *texts = std::move(*read);
    }
    m_context.texts = std::move(texts);
    if (const QString styles = own.partOf(u"styles"); !styles.isEmpty()) {
        auto read = readStyles(m_archive, styles);
        if (!read)
            return read.error();
        m_context.formats = std::move(*read);
    }
    return {};
}

Result<Sheet> XlsxWorkbook::read(const SheetEntry &sheet) const
{
    return readSheet(m_archive, sheet.part, m_context);
}

} // namespace ioc
