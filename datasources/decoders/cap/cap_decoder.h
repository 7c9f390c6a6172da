// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

#include <QStringList>

namespace ioc {

/// Alerts of the Common Alerting Protocol: a row for each area of each information (language) of an alert; one without
/// areas or informations is one row. Fields are the elements' names: those of the alert and the information,
/// `areaDesc`, `polygon`, `circle`, `altitude`, `ceiling`, and of those that are named `geocode/NAME`,
/// `parameter/NAME`, `eventCode/NAME`. What may stand more than once is joined by blanks, polygons and circles by
/// semicolons. `@key` names a row for ever: sender,identifier,sent with the numbers of information and area; `@faults`
/// is what of the alert could not be read, absent when all could. Times are ISO 8601 in UTC.
///
/// Rows::Alerts gives a row an alert instead, of the alert's own elements and `@alert`: the whole of it, as toJson()
/// writes it. `@key` then ends with a part of the hash of that, so that another content under the same identity is
/// another row, and can be told.
///
/// Alerts with another status than those declared are passed over, so that no exercise is taken for a flood.
class CapDecoder final : public Decoder
{
public:
    enum class Rows { Areas, Alerts };

    /// `statuses`: "Actual", "Exercise", "System", "Test", "Draft".
    explicit CapDecoder(QStringList statuses = {QStringLiteral("Actual")}, Rows rows = Rows::Areas);

    Result<void> decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink) override;

private:
    QStringList m_statuses;
    Rows m_rows;
};

} // namespace ioc
