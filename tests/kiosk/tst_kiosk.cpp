// SPDX-License-Identifier: GPL-3.0-or-later
// The session that is the wall and nothing else, without an X server: what it runs writes down how it was called.
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

class KioskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void keepsTheScreenAwakeAndBecomesTheKeeper();
    void readsWhereTheUserKeepsSettings();
    void handsOptionsOn();
    void goesOnWhereXsetIsMissingOrFails_data();
    void goesOnWhereXsetIsMissingOrFails();
    void endsWithTheKeeper();
    void saysWhenTheFolderIsNotNamed();
    void isInstalledWhereSystemsLook();

private:
    void stub(const QString &name, const QByteArray &line) const;
    void name(const QString &folder, const QByteArray &line) const;
    int run();
    QByteArray calls() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
    QByteArray m_said;
};

void KioskTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("bin")));
    m_environment = QProcessEnvironment();
    m_environment.insert(QStringLiteral("PATH"), m_folder->filePath(QStringLiteral("bin")));
    m_environment.insert(QStringLiteral("HOME"), m_folder->path());
    m_environment.insert(QStringLiteral("CALLS"), m_folder->filePath(QStringLiteral("calls")));
    stub(QStringLiteral("xset"), "exit 0");
    stub(QStringLiteral("sleep"), "exit 0");
    stub(QStringLiteral("toancanh-keeper"), "exit 0");
    name(QStringLiteral(".config"), "TOANCANH_DATA='/srv/minh hoa'");
}

/// A program of the session's PATH that notes its name and words.
void KioskTest::stub(const QString &name, const QByteArray &line) const
{
    QFile file(m_folder->filePath(QStringLiteral("bin/") + name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n{ printf '%s' \"${0##*/}\"; printf ' <%s>' \"$@\"; echo; } >>\"$CALLS\"\n" + line + '\n');
    QVERIFY(file.setPermissions(file.permissions() | QFile::ExeOwner));
}

void KioskTest::name(const QString &folder, const QByteArray &line) const
{
    QVERIFY(QDir(m_folder->path()).mkpath(folder));
    QFile file(m_folder->filePath(folder + QStringLiteral("/toancanh-wall.env")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(line + '\n') > 0);
}

int KioskTest::run()
{
    QProcess session;
    session.setProcessEnvironment(m_environment);
    session.start(QStringLiteral(REPOSITORY_DIR "/packaging/kiosk/toancanh-session"), QStringList());
    if (!session.waitForFinished() || session.exitStatus() != QProcess::NormalExit)
        return -1;
    m_said = session.readAllStandardError();
    return session.exitCode();
}

QByteArray KioskTest::calls() const
{
    QFile file(m_folder->filePath(QStringLiteral("calls")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void KioskTest::keepsTheScreenAwakeAndBecomesTheKeeper()
{
    QCOMPARE(run(), 0);
    QCOMPARE(calls(), QByteArray("xset <s> <off> <-dpms> <s> <noblank>\ntoancanh-keeper <--data> </srv/minh hoa>\n"));
    QCOMPARE(m_said, QByteArray());
}

void KioskTest::readsWhereTheUserKeepsSettings()
{
    m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder->filePath(QStringLiteral("elsewhere")));
    name(QStringLiteral("elsewhere"), "TOANCANH_DATA=/srv/other");
    QCOMPARE(run(), 0);
    QVERIFY2(calls().endsWith("toancanh-keeper <--data> </srv/other>\n"), calls().constData());
}

void KioskTest::handsOptionsOn()
{
    name(QStringLiteral(".config"), "TOANCANH_DATA=/srv/data\nTOANCANH_OPTIONS='--theme light --lang en'");
    QCOMPARE(run(), 0);
    QVERIFY2(calls().endsWith("toancanh-keeper <--data> </srv/data> <--theme> <light> <--lang> <en>\n"),
             calls().constData());
}

void KioskTest::goesOnWhereXsetIsMissingOrFails_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("missing") << false;
    QTest::newRow("fails") << true; // a server without the extension
}

void KioskTest::goesOnWhereXsetIsMissingOrFails()
{
    QFETCH(bool, isThere);
    if (isThere)
        stub(QStringLiteral("xset"), "exit 1");
    else
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("bin/xset"))));
    QCOMPARE(run(), 0);
    QVERIFY2(calls().endsWith("toancanh-keeper <--data> </srv/minh hoa>\n"), calls().constData());
    QCOMPARE(m_said.contains("xset is not installed: the screen may blank"), !isThere);
}

/// By its status the display manager knows that the session has ended, and starts it anew.
void KioskTest::endsWithTheKeeper()
{
    stub(QStringLiteral("toancanh-keeper"), "exit 3");
    QCOMPARE(run(), 3);
}

/// After ten seconds: a display manager that starts it anew at once would flicker.
void KioskTest::saysWhenTheFolderIsNotNamed()
{
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral(".config/toancanh-wall.env"))));
    QCOMPARE(run(), 1);
    QCOMPARE(calls(), QByteArray("sleep <10>\n"));
    QVERIFY2(m_said.contains("/.config/toancanh-wall.env does not name TOANCANH_DATA"), m_said.constData());
}

void KioskTest::isInstalledWhereSystemsLook()
{
    QProcess install;
    install.start(QStringLiteral(CMAKE_PROGRAM),
                  {QStringLiteral("--install"), QStringLiteral(BUILD_DIR), QStringLiteral("--component"),
                   QStringLiteral("kiosk"), QStringLiteral("--prefix"), m_folder->filePath(QStringLiteral("usr"))});
    QVERIFY(install.waitForFinished());
    QVERIFY2(install.exitCode() == 0, install.readAllStandardError().constData());
    QVERIFY(QFileInfo(m_folder->filePath(QStringLiteral("usr/bin/toancanh-session"))).isExecutable());
    QVERIFY(QFileInfo::exists(m_folder->filePath(QStringLiteral("usr/share/xsessions/toancanh-kiosk.desktop"))));
    const QSettings sddm(m_folder->filePath(QStringLiteral("usr/share/toancanh/kiosk/sddm.conf")),
                         QSettings::IniFormat);
    const QString session = sddm.value(QStringLiteral("Autologin/Session")).toString();
    QVERIFY(QFileInfo::exists(m_folder->filePath(QStringLiteral("usr/share/xsessions/%1.desktop").arg(session))));
    QVERIFY(sddm.value(QStringLiteral("Autologin/Relogin")).toBool()); // or a login page comes when X ends
    QVERIFY(QFileInfo::exists(m_folder->filePath(QStringLiteral("usr/lib/systemd/user/toancanh-wall.service"))));
}

QTEST_GUILESS_MAIN(KioskTest)
#include "tst_kiosk.moc"
