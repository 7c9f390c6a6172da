// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace ioc {

/// The names of files that a feed takes, as its pack says it: `*`, `?` and `[…]`, everything else as it stands but for
/// capitals and for letters whose marks are written apart (NFD). One pattern, whatever stands in it: spaces and
/// semicolons are parts of a name.
class FilePattern
{
public:
    explicit FilePattern(const QString &wildcards);

    /// `name`: of a file, without folders.
    bool matches(const QString &name) const;

private:
    QRegularExpression m_form;
};

} // namespace ioc
