// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QProcess>
#include <QTcpServer>

namespace ioc {

/// A feed of this name gets one reading: every other second the time of its sending, else 0.
inline const QString kProbe = QStringLiteral("probe");

/// That time is in milliseconds of so long a turn.
constexpr qint64 kProbeTurn = 10'000'000;

/// Answers GET /NAME with a JSON list of readings of the moment, of as many series as it is told.
class ReadingServer final : public QTcpServer
{
    Q_OBJECT

public:
    explicit ReadingServer(int rows);

private:
    void answer(QTcpSocket &socket);
    QByteArray readings(const QByteArray &name) const;

    int m_rows;
    QHash<QTcpSocket *, QByteArray> m_asked;
};

/// The same in a process of its own, so that its time is not ours; ends with this object.
class ReadingServerProcess
{
public:
    ~ReadingServerProcess();

    Result<void> start(int rows);
    int port() const { return m_port; }

private:
    QProcess m_process;
    int m_port = 0;
};

/// The other process: tells its port on stdout and answers until its input ends.
int serveReadings(int rows);

} // namespace ioc
