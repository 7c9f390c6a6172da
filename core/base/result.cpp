// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

namespace ioc {

QString toString(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
        return QStringLiteral("usage");
    case ErrorCode::InvalidPack:
        return QStringLiteral("invalid_pack");
    case ErrorCode::NotFound:
        return QStringLiteral("not_found");
    case ErrorCode::Permission:
        return QStringLiteral("permission");
    case ErrorCode::Io:
        return QStringLiteral("io");
    case ErrorCode::StorageFull:
        return QStringLiteral("storage_full");
    case ErrorCode::StorageBusy:
        return QStringLiteral("storage_busy");
    case ErrorCode::StorageCorrupt:
        return QStringLiteral("storage_corrupt");
    case ErrorCode::StorageVersion:
        return QStringLiteral("storage_version");
    case ErrorCode::NameResolution:
        return QStringLiteral("name_resolution");
    case ErrorCode::Connection:
        return QStringLiteral("connection");
    case ErrorCode::Tls:
        return QStringLiteral("tls");
    case ErrorCode::Timeout:
        return QStringLiteral("timeout");
    case ErrorCode::Secret:
        return QStringLiteral("secret");
    case ErrorCode::Http:
        return QStringLiteral("http");
    case ErrorCode::Payload:
        return QStringLiteral("payload");
    case ErrorCode::Decode:
        return QStringLiteral("decode");
    case ErrorCode::Mapping:
        return QStringLiteral("mapping");
    case ErrorCode::Formula:
        return QStringLiteral("formula");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCode::Internal:
        return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

QString toString(const Error &error)
{
    QString text = error.where.isEmpty() ? error.message : QString(error.where + QStringLiteral(": ") + error.message);
    if (error.native != 0)
        text += QStringLiteral(" (%1)").arg(error.native);
    return text;
}

void throw_exception_from_error(const Error &error, const boost::source_location &location)
{
    throw std::logic_error(QStringLiteral("unchecked result at %1:%2: %3")
                               .arg(QString::fromUtf8(location.file_name()))
                               .arg(location.line())
                               .arg(toString(error))
                               .toStdString());
}

} // namespace ioc
