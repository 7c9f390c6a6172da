// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/pack/json_reading.h"
#include "core/pack/pack_reader.h"

#include <map>

namespace ioc {

/// The page files of a pack folder, to be changed page by page. What is not touched stays as it is written: other pages
/// of a file as JSON values, other files to the byte. A value; reads files only.
class PageFiles
{
public:
    /// InvalidPack when a file cannot be read or breaks its schema.
    static Result<PageFiles> read(const QString &packFolder);

    /// A page as its file has it; nothing where there is none.
    std::optional<QJsonObject> page(const PageId &page) const;

    /// All of them.
    std::map<PageId, QJsonObject> pages() const;

    /// Puts a page in place of the one of its id, or into a file of its own. It has passed its schema.
    void put(const QJsonObject &page);

    /// Takes it out; a file that held nothing else goes.
    void remove(const PageId &page);

    /// What has changed since it was read.
    const PageEdits &edits() const { return m_edits; }

private:
    struct Place
    {
        size_t document;
        qsizetype index;
    };

    std::optional<Place> placeOf(const PageId &page) const;
    QString freeName(const PageId &page) const;
    void note(const PackDocument &document);

    std::vector<PackDocument> m_documents;
    PageEdits m_edits;
};

/// A page that came from elsewhere, held against the schema. InvalidPack with the reasons.
Result<PageDocument> checkedPage(const QJsonObject &page);

} // namespace ioc
