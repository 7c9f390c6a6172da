// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ioc {

/// A view in which somebody may have written something that the ledger does not have yet: whoever closes the view asks
/// first. GUI thread.
class WritingPlace
{
public:
    virtual ~WritingPlace() = default;

    virtual bool hasWriting() const = 0;

    /// Whoever wrote it does not want it any more.
    virtual void dropWriting() = 0;
};

} // namespace ioc
