#!/bin/sh
# A Slurm cluster of three nodes within this machine, for tests: slurm.sh start|stop FOLDER. Needs slurmctld and slurmd; every
# file lies in FOLDER, and commands find the cluster through SLURM_CONF=FOLDER/slurm.conf. Nodes can be started and lost one
# by one: slurm.sh node NAME FOLDER, slurm.sh lose NAME FOLDER.
set -eu
PATH=$PATH:/usr/sbin:/sbin

configure() { # $1 folder, $2 first of 30 free ports
  host=$(hostname -s)
  mkdir -p "$1/state" "$1/spool" "$1/run" "$1/log"
  cat >"$1/slurm.conf" <<END
ClusterName=stratoscope
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$2
SrunPortRange=$(($2 + 5))-$(($2 + 25))
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
AuthType=auth/none
CredType=cred/none
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=sched_min_interval=100000,bf_interval=2,batch_sched_delay=0
AccountingStorageType=accounting_storage/none
StateSaveLocation=$1/state
SlurmctldPidFile=$1/run/slurmctld.pid
SlurmctldLogFile=$1/log/slurmctld.log
SlurmdPidFile=$1/run/slurmd-%n.pid
SlurmdLogFile=$1/log/slurmd-%n.log
SlurmdSpoolDir=$1/spool/%n
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
SlurmctldTimeout=10
SlurmdTimeout=6
InactiveLimit=0
KillWait=2
MinJobAge=300
ReturnToService=2
JobRequeue=1
MaxArraySize=3
NodeName=n[1-3] NodeHostname=$host NodeAddr=127.0.0.1 Port=[$(($2 + 26))-$(($2 + 28))] CPUs=2 RealMemory=2000 State=UNKNOWN
PartitionName=tests Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
}

node() { # $1 folder, $2 name
  mkdir -p "$1/spool/$2"
  SLURM_CONF=$1/slurm.conf slurmd -N "$2"
}

stop_daemon() { # $1 file with the process number
  [ -s "$1" ] || return 0
  kill -9 "$(cat "$1")" 2>/dev/null || true
  rm -f "$1"
}

case $1 in
  start)
    configure "$2" "${3:-16817}"
    SLURM_CONF=$2/slurm.conf slurmctld -c
    for name in n1 n2 n3; do node "$2" $name; done
    ;;
  node) node "$3" "$2" ;;
  lose)
    # The node and everything that runs on it, at once.
    pkill -9 -f "slurmstepd: .*" -P "$(cat "$3/run/slurmd-$2.pid")" 2>/dev/null || true
    stop_daemon "$3/run/slurmd-$2.pid"
    ;;
  stop)
    SLURM_CONF=$2/slurm.conf scancel --user="$(id -un)" 2>/dev/null || true
    for name in n1 n2 n3; do stop_daemon "$2/run/slurmd-$name.pid"; done
    stop_daemon "$2/run/slurmctld.pid"
    ;;
  *)
    echo "usage: slurm.sh start|stop FOLDER [PORT], slurm.sh node|lose NAME FOLDER" >&2
    exit 2
    ;;
esac
