// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>

#include <vector>

namespace ioc::test {

/// One text of a .ts file with all its plural forms.
struct TranslatedText
{
    QString context;
    QString source;
    QString comment;
    bool plural = false;
    bool unfinished = false;
    QStringList forms;

    /// "Cli: Data folder.", for messages and for comparing files.
    QString key() const;
};

/// The texts of a .ts file; empty when it cannot be read.
std::vector<TranslatedText> readTranslations(const QString &file);

/// %1 … %9 and %n, as often as they stand in a text.
QStringList placeholders(const QString &text);

} // namespace ioc::test
