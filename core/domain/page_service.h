// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/page.h"

#include <functional>

namespace ioc {

/// What an editor of pages may order. Lives on the GUI thread; every answer comes once, on that thread, perhaps at
/// once.
class PageService
{
public:
    using Saved = std::function<void(const Result<void> &)>;

    virtual ~PageService() = default;

    /// Puts a page into the pack: a new one, or in place of the one of its id. Told when it is on disk and in the
    /// ledger; ReadService::pack() of the owner has it then, a reader's within seconds. Refused, with a sentence, when
    /// a pack with it would not load (InvalidPack), the page is not what a reader's pack has (Usage), the disk or the
    /// ledger does not take it, the folder's owner does not answer, or time stands still (--at).
    virtual void savePage(const PageDocument &page, Saved told) = 0;

    /// Takes a page out of the pack. Refused as savePage() is, and when a playlist, the pack's start page or a screen
    /// plan still names it (the sentence says which); NotFound.
    virtual void removePage(const PageId &page, Saved told) = 0;
};

} // namespace ioc
