// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/page_files.h"

#include "core/pack/page_json.h"
#include "core/pack/read_pages.h"
#include "core/pack/schema_check.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace ioc {
namespace {

const QString kPages = QStringLiteral("pages");

QJsonObject documentOf(const QJsonArray &pages)
{
    return {{QStringLiteral("$schema"), QStringLiteral("https://toancanh.invalid/schemas/pages.schema.json")},
            {kPages, pages}};
}

PageId idOf(const QJsonValue &page)
{
    return PageId(page[QStringLiteral("id")].toString());
}

} // namespace

Result<PageFiles> PageFiles::read(const QString &packFolder)
{
    PackProblems problems;
    PageFiles files;
    files.m_documents = readPageDocuments(packFolder, {}, problems);
    if (!problems.empty())
        return invalidPack(problems);
    return files;
}

std::optional<PageFiles::Place> PageFiles::placeOf(const PageId &page) const
{
    for (size_t d = 0; d < m_documents.size(); ++d) {
        const QJsonArray pages = m_documents[d].root[kPages].toArray();
        for (qsizetype i = 0; i < pages.size(); ++i) {
            if (idOf(pages[i]) == page)
                return Place{d, i};
        }
    }
    return std::nullopt;
}

std::optional<QJsonObject> PageFiles::page(const PageId &page) const
{
    const auto place = placeOf(page);
    if (!place)
        return std::nullopt;
    return m_documents[place->document].root[kPages].toArray()[place->index].toObject();
}

std::map<PageId, QJsonObject> PageFiles::pages() const
{
    std::map<PageId, QJsonObject> all;
    for (const PackDocument &document : m_documents) {
        for (const auto &page : document.root[kPages].toArray())
            all.emplace(idOf(page), page.toObject());
    }
    return all;
}

void PageFiles::put(const QJsonObject &page)
{
    const auto place = placeOf(idOf(page));
    if (!place) {
        m_documents.push_back({freeName(idOf(page)), documentOf({page})});
        return note(m_documents.back());
    }
    PackDocument &document = m_documents[place->document];
    QJsonArray pages = document.root[kPages].toArray();
    pages[place->index] = page;
    document.root[kPages] = pages;
    note(document);
}

void PageFiles::remove(const PageId &page)
{
    const auto place = placeOf(page);
    if (!place)
        return;
    PackDocument &document = m_documents[place->document];
    QJsonArray pages = document.root[kPages].toArray();
    pages.removeAt(place->index);
    document.root[kPages] = pages;
    note(document);
    if (pages.isEmpty())
        m_documents.erase(m_documents.begin() + std::ptrdiff_t(place->document));
}

QString PageFiles::freeName(const PageId &page) const
{
    const auto isTaken = [this](const QString &file) {
        return std::any_of(m_documents.begin(), m_documents.end(),
                           [&file](const PackDocument &document) { return document.file == file; });
    };
    QString name = QStringLiteral("pages/%1.json").arg(page.toString());
    for (int n = 2; isTaken(name); ++n)
        name = QStringLiteral("pages/%1-%2.json").arg(page.toString()).arg(n);
    return name;
}

void PageFiles::note(const PackDocument &document)
{
    const bool isEmpty = document.root[kPages].toArray().isEmpty();
    m_edits[document.file] = isEmpty ? std::nullopt : std::optional(QJsonDocument(document.root).toJson());
}

Result<PageDocument> checkedPage(const QJsonObject &page)
{
    const PackProblems problems = checkSchema(QJsonDocument(documentOf({page})), kPages, idOf(page).toString());
    if (!problems.empty())
        return invalidPack(problems);
    return pageFromJson(page);
}

} // namespace ioc
