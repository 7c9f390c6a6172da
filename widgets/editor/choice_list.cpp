// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/choice_list.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace ioc {
namespace {

constexpr int kLines = 5; // that are seen at once
constexpr int kLineHeight = 28;

} // namespace

ChoiceList::ChoiceList(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_box(new ChoiceBox(this))
{
    m_box->setObjectName(QStringLiteral("box"));
    m_box->setMinimumContentsLength(8);
    m_list->setObjectName(QStringLiteral("chosen"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(m_list);
    rows->addWidget(m_box);
    connect(m_box, &ChoiceBox::chosen, this, [this] {
        const auto key = m_box->key();
        if (m_isShowing || !key)
            return;
        if (m_isSingle)
            take(*key);
    });
    connect(m_box, &QComboBox::activated, this, [this] { take(m_box->key().value_or(QString())); });
    connect(m_box->lineEdit(), &QLineEdit::returnPressed, this, [this] { take(m_box->key().value_or(QString())); });
    connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (m_isSingle)
            show(); // what was typed halfway is none
    });
}

void ChoiceList::setChoices(const std::vector<ChoiceBox::Choice> &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    m_isShowing = true;
    m_box->setChoices(choices);
    m_isShowing = false;
    show();
}

void ChoiceList::setSingle(bool isSingle)
{
    if (m_isSingle == isSingle)
        return;
    m_isSingle = isSingle;
    show();
}

void ChoiceList::setKeys(const QStringList &keys)
{
    if (m_keys == keys)
        return;
    m_keys = keys;
    show();
}

void ChoiceList::setNames(const QString &box, const QString &list, const QString &placeholder)
{
    m_box->setAccessibleName(box);
    m_list->setAccessibleName(list);
    m_list->setToolTip(list);
    m_box->lineEdit()->setPlaceholderText(placeholder);
}

void ChoiceList::begin()
{
    m_box->setFocus();
}

void ChoiceList::show()
{
    m_isShowing = true;
    const int row = m_list->currentRow();
    m_list->clear();
    for (const QString &key : m_keys) {
        const auto found = std::find_if(m_choices.begin(), m_choices.end(),
                                        [&key](const ChoiceBox::Choice &choice) { return choice.key == key; });
        m_list->addItem(found == m_choices.end() ? key : found->text);
    }
    m_list->setCurrentRow(std::clamp(row, -1, int(m_keys.size()) - 1));
    m_list->setFixedHeight(std::min(int(m_keys.size()), kLines) * kLineHeight + 4);
    m_list->setVisible(!m_isSingle && !m_keys.isEmpty());
    if (m_isSingle && !m_keys.isEmpty())
        m_box->choose(m_keys.first());
    else
        m_box->setCurrentIndex(-1);
    if (!m_isSingle || m_keys.isEmpty())
        m_box->setEditText({});
    m_isShowing = false;
}

void ChoiceList::take(const QString &key)
{
    if (m_isShowing || key.isEmpty())
        return;
    if (m_isSingle) {
        tell({key});
    } else if (m_keys.contains(key)) {
        show();
    } else {
        tell(m_keys + QStringList{key});
    }
}

void ChoiceList::tell(const QStringList &keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    if (!m_isSingle)
        show();
    Q_EMIT keysChanged(keys);
}

void ChoiceList::removeCurrent()
{
    QStringList keys = m_keys;
    if (m_list->currentRow() < 0)
        return;
    keys.removeAt(m_list->currentRow());
    tell(keys);
}

void ChoiceList::moveCurrent(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_keys.size())
        return;
    QStringList keys = m_keys;
    keys.move(from, to);
    tell(keys);
    m_list->setCurrentRow(to);
}

bool ChoiceList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isAlt = key->modifiers() == Qt::AltModifier;
    if (key->key() == Qt::Key_Delete)
        removeCurrent();
    else if (isAlt && key->key() == Qt::Key_Up)
        moveCurrent(-1);
    else if (isAlt && key->key() == Qt::Key_Down)
        moveCurrent(1);
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace ioc
