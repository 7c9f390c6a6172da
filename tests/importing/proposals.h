// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/importing/import_doctor.h"
#include "tests/decoders/row_list.h"
#include "tests/decoders/xlsx/one_stop_report.h"

namespace ioc::test {

inline Result<ImportProposal> propose(const BookWriter &book, const std::optional<QString> &sheet = std::nullopt)
{
    return proposeImport(viewOf(book.bytes()), sheet);
}

/// The field that the proposal reads from a column; empty where it reads none.
inline QJsonObject fieldOf(const ImportProposal &proposal, const QString &source)
{
    for (const auto &field : proposal.fields) {
        if (field.toObject()["from"].toString() == source)
            return field.toObject();
    }
    return {};
}

/// Whether any of the sentences holds the word.
inline bool says(const QStringList &sentences, const char *word)
{
    return !sentences.filter(QString::fromUtf8(word)).isEmpty();
}

} // namespace ioc::test
