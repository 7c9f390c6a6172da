// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/directives/directive.h"
#include "core/domain/snapshot.h"

#include <functional>

namespace ioc {

/// What a screen may ask of directives and do with them. Lives on the GUI thread. What has changed arrives with a
/// snapshot.
class DirectiveService
{
public:
    virtual ~DirectiveService() = default;

    using Told = std::function<void(const Result<QString> &id)>;
    using History = std::function<void(const Result<std::vector<DirectiveEntry>> &history)>;

    /// All directives as they stand, in the order of their issue, without their histories; null while they cannot be
    /// read. The snapshot shows fewer.
    virtual DirectivesPtr directives() const = 0;

    /// What a person wants to be done; time, actor, value and the id of a new one are given where it is carried out.
    /// `told` comes once, on this thread, when the ledger has it, with the directive's id, or with the sentence that
    /// refuses it.
    virtual void act(const DirectiveEntry &wanted, Told told) = 0;

    /// What happened to a directive, oldest first. `done` comes once, on this thread, perhaps at once; NotFound.
    virtual void askHistory(const QString &id, History done) = 0;
};

} // namespace ioc
