// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"

#include <QCoreApplication>

namespace ioc {

/// What is wrong with a page that is edited, before it is sent anywhere.
struct PageFault
{
    QString tile; ///< its id; empty: of the page itself
    QString sentence;

    friend bool operator==(const PageFault &, const PageFault &) = default;
};

/// Checks of a draft. Pure; sentences of the language of the moment.
class PageChecks
{
    Q_DECLARE_TR_FUNCTIONS(PageChecks)

public:
    /// Faults of the page, then those of its tiles in the order of the document. `isNew`: the pack may have no page of
    /// its id.
    static std::vector<PageFault> of(const PageDocument &page, bool isNew, const ProvincePack &pack);

private:
    static QStringList ofHead(const PageDocument &page, bool isNew, const ProvincePack &pack);
    static QStringList ofTexts(const Tile &tile);
    static QStringList ofNames(const Tile &tile, const ProvincePack &pack);
};

/// An id that a page of the pack may have and none has: from the title, without accents.
PageId freePageId(const ProvincePack &pack, const QString &title);

} // namespace ioc
