// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connectors/files/file_place.h"

namespace ioc {

/// A folder of the file system, which may be a network's.
class LocalPlace final : public FilePlace
{
public:
    /// `mustHold`: a file or folder in it without which it is not the right one, as when nothing is mounted there;
    /// empty for none.
    LocalPlace(QString folder, QString mustHold);

    Result<std::vector<PlacedFile>> list(const QString &below, const QString &pattern,
                                         const BlockingCall &call) override;
    Result<QByteArray> read(const QString &name, qint64 maxBytes, const BlockingCall &call) override;
    Result<void> move(const QString &from, const QString &to, const BlockingCall &call) override;
    bool clockIsOurs() const override { return true; }

private:
    QString pathOf(const QString &name) const { return m_folder + QLatin1Char('/') + name; }

    QString m_folder;
    QString m_mustHold;
};

} // namespace ioc
