// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/page.h"

#include <functional>

namespace ioc {

/// What an editor of pages may order. Lives on the GUI thread; every answer comes once, on that thread.
class PageService
{
public:
    using Saved = std::function<void(const Result<void> &)>;

    virtual ~PageService() = default;

    /// Puts a page into the pack: a new one, or in place of the one of its id. Told when it is on disk and in the
    /// ledger; ReadService::pack() has it then. Refused with a sentence, and nothing is changed.
    virtual void savePage(const PageDocument &page, Saved told) = 0;

    /// Takes a page out of the pack. Refused while a playlist or the pack's start page names it.
    virtual void removePage(const PageId &page, Saved told) = 0;
};

} // namespace ioc
